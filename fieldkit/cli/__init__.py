"""The command line: one module a command, over the same services as the window."""
