-- Exits of a case that may be taken back: from which step they were made, and when the child died.
alter table protection_case add column previous_state text check (length(previous_state) <= 40), add column died_on date;
