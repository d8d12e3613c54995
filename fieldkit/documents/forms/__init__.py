"""The forms, one module each; every module is loaded and registers itself with `@document`."""
