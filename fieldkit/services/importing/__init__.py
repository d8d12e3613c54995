"""Workbooks into the register: runs, drafts, marked copies, taking back."""
