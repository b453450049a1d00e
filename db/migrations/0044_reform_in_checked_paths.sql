-- A reform writes each new path a million times over, and a text that becomes a path is matched against the path's shape each time: a
-- fifth of all its work. Here a path is checked once, where it is made; what moves carries it as a path.
create or replace function area_move_records() returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare communes text[] := array(select distinct commune from moving_place);
begin
  create temp table if not exists moved_household (id uuid, commune text collate "C", to_commune commune_path, no_village boolean, stands boolean, village_no smallint) on commit drop;
  create temp table if not exists moved_child (id uuid, commune text collate "C", to_commune commune_path, no_village boolean, stands boolean, village_no smallint, number text collate "C") on commit drop;
  create temp table moving_path on commit drop as
    select p.commune, p.village, t.to_commune, p.to_village::village_path as to_village
      from moving_place p join (select to_commune as path, to_commune::commune_path as to_commune from (select distinct to_commune from moving_place) d) t on t.path = p.to_commune;
  analyze moving_path;
  perform set_config('mn.by_set', 'on', true);
  with done as (
    update household h set commune_path = p.to_commune, village_path = p.to_village
      from moving_path p
     where h.commune_path = any (communes) and h.commune_path = p.commune and coalesce(h.village_path, '') = p.village
    returning h.id, p.commune, p.to_commune, p.village = '', h.ended_on is null, h.village_no)
  insert into moved_household select * from done;
  -- The key that finds a family again ends with its village.
  with done as (
    update child c set commune_path = p.to_commune, village_path = p.to_village,
           family_key = case when c.family_key = '' then '' else left(c.family_key, length(c.family_key) - length(p.village)) || coalesce(p.to_village, '') end
      from moving_path p
     where c.commune_path = any (communes) and c.commune_path = p.commune and coalesce(c.village_path, '') = p.village
    returning c.id, p.commune, p.to_commune, p.village = '', c.ended_on is null, c.village_no, c.personal_number)
  insert into moved_child select * from done;
  drop table moving_path;
end $$;
