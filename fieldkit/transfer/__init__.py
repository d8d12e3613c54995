"""Workbooks in and out: reading any office's layout, matching it with the register, writing it back."""
