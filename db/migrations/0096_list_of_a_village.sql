-- The two lists that are asked for most: the children of one village, and those without a personal number. Each in an index of its
-- own, so that neither looks through the whole commune.
create index child_in_village on child (commune_path, village_no, sort_key, id)
  include (sex, birth_first, poverty, residence_state, gaps) where ended_on is null;
create index child_without_number on child (commune_path, sort_key, id, village_no)
  include (sex, birth_first, poverty, residence_state, gaps) where ended_on is null and gaps & 1 <> 0;
