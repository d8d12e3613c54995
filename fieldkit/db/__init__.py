"""The database on the laptop and on the server: tables, capture of changes, keys, upgrades."""
