"""The device half of sync, what goes over the wire, and the merge; no Qt, no window."""
