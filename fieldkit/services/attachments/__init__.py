"""Photos and scans: taking in, keeping, showing."""
