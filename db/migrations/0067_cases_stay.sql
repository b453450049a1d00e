-- A hand-over of the register leaves reports and cases where they are worked on (0065, and this).
create or replace function area_move_followers() returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare t record;
begin
  analyze moved_household;
  analyze moved_child;
  for t in
    select c.oid::regclass as name, bool_or(a.attname = 'child_id') as of_child, bool_or(a.attname = 'village_no' and a.attgenerated = '') as village_no
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
       and c.relname not in ('child', 'household', 'import_row', 'journal', 'audit')
       -- Whoever protects a child goes on with it, whichever register the child moves into: a case is handed over as a case.
       and (coalesce(current_setting('mn.taking', true), '') = '' or c.relname not in ('protection_case', 'notice'))
       -- What was handed out keeps the place of its day.
       and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgfoid = 'refuse_change'::regproc and g.tgtype & 16 <> 0)
     group by c.oid having bool_or(a.attname = 'commune_path') and (bool_or(a.attname = 'child_id') or bool_or(a.attname = 'household_id'))
  loop
    execute format('update %s p set commune_path = m.to_commune%s from %I m where p.%I = m.id', t.name,
      case when t.village_no then ', village_no = m.village_no' else '' end,
      case when t.of_child then 'moved_child' else 'moved_household' end, case when t.of_child then 'child_id' else 'household_id' end);
  end loop;
  update data_key k set commune_path = m.to_commune from moved_child m where k.subject_kind = 'child' and k.subject_id = m.id;
  update data_key k set commune_path = r.commune_path from data_request r
   where k.subject_kind = 'data_request' and k.subject_id = r.id and k.commune_path <> r.commune_path;
  update identifier i set commune_path = m.to_commune from moved_child m
   where i.kind = 'personal_number' and i.value = m.number and i.holder_id = m.id;
  update handover h set from_path = m.to_commune from (select id, to_commune from moved_child union all select id, to_commune from moved_household) m
   where h.subject_id = m.id and h.state in ('asked', 'waiting') and h.from_path <> m.to_commune and h.to_path <> m.to_commune;
  insert into register_tally (kind, commune_path, records)
  select kind, place, sum(n) from (
    select 'household' as kind, commune as place, -count(*) as n from moved_household where stands group by 2
    union all select 'household', to_commune, count(*) from moved_household where stands group by 2
    union all select 'child', commune, -count(*) from moved_child where stands group by 2
    union all select 'child', to_commune, count(*) from moved_child where stands group by 2) t
  group by 1, 2 having sum(n) <> 0;
  perform set_config('mn.by_set', '', true);
end $$;
