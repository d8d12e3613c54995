"""The township server: it takes batches, merges, numbers and hands out what others changed."""
