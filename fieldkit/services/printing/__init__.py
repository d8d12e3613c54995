"""Papers from the register: what each is of, batches, files, printers and the record of what was printed."""
