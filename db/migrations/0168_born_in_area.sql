-- Who was born on a day is asked of an area (0152): a commune looked through everybody of the nation born on that day, and through all of
-- whom only the year is known, who stand on its first day.
drop index child_born;
create index child_born on child (birth_first, commune_path, name_key) include (birth_last, ends_key, village_no, id) where birth_first is not null;
