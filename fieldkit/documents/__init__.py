"""Paper: fonts, lines, tables, page frames, the forms themselves, and what may not be on them.

ReportLab draws and embeds; everything that makes a page Chinese and official is here.  A form is one
module in `documents.forms` with one `@document`; it sees facts only through a masked view, and knows
neither the database nor the window.
"""
