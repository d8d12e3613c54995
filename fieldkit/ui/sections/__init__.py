"""The sections of a household's page, one module each."""
