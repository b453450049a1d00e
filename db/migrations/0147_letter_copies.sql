-- The letter to the investigating body on paper: each copy is counted, which edits nothing of the entry (NĐ 56/2017 Điều 24 khoản 3).
alter table case_proceeding add column copies integer not null default 0;
do $$ begin
  execute replace(pg_get_functiondef('case_record_stays'::regproc), '''sealed'']', '''sealed'', ''copies'']');
end $$;
create function case_letter_copy(p_id uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare n integer;
begin
  update case_proceeding r set copies = copies + 1 where r.id = p_id and r.kind = 'recommendation' and keeps_case(r.case_id) returning copies into n;
  return n;
end $$;
