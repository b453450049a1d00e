-- Review (Mẫu 06), follow-up with dated visits, and the end of a case (NĐ 56/2017 Điều 30).
alter table protection_case add column follow_up_since date, add column watch_since date,
  add column outcome text check (length(outcome) <= 40);
