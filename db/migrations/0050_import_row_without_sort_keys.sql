-- A list's rows are sorted as they stand in the file: the keys by which a register is sorted are made when its rows are written,
-- so that looking at a list does not pay for what only its writing needs.
alter table import_row drop column sort_key, drop column household_sort_key;
