-- The dossier of a case: all its papers as one file, each copy counted. When a case ends (NĐ 56/2017 Điều 30), what it holds is sealed: an
-- index with a digest of each paper, signed by whoever ended the case. A seal is a paper of the case like any other.
alter table case_paper drop constraint case_paper_kind_check;
alter table case_paper add constraint case_paper_kind_check check (kind in
  ('initial', 'emergency_measures', 'safe_place', 'detailed', 'minutes', 'review', 'visit', 'progress', 'seal'));
alter table protection_case add column dossier_copies integer not null default 0;
