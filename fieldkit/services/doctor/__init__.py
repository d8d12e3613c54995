"""What is wrong with a data folder, and mending it."""
