"""The services of a laptop, made when first asked for."""
