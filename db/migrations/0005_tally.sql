-- How many records that have not ended a commune keeps, for the total above its lists: counting 40,000 entries of an index costs
-- ten times the page that is shown. The tally is changed in the transaction of the act itself, as every figure is; its rows only
-- add up, so that two who write at once, or somebody beside a long import, never wait for each other.
create table register_tally (
  kind text collate "C" not null check (kind in ('child', 'household')),
  commune_path commune_path not null,
  id bigint generated always as identity,
  records integer not null,
  primary key (kind, commune_path, id)
);

create function tally_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into register_tally (kind, commune_path, records)
  select tg_table_name, commune_path, count(*) from added where ended_on is null group by commune_path;
  return null;
end $$;
create function tally_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' and old.ended_on is null then
    insert into register_tally (kind, commune_path, records) values (tg_table_name, old.commune_path, -1);
  end if;
  if tg_op <> 'DELETE' and new.ended_on is null then
    insert into register_tally (kind, commune_path, records) values (tg_table_name, new.commune_path, 1);
  end if;
  return null;
end $$;

-- Now and then the rows of a commune become one; those that somebody else is folding at the moment are left to them.
create function tally_folded() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  with folded as (
    delete from register_tally
     where kind = new.kind and commune_path = new.commune_path
       and id in (select id from register_tally where kind = new.kind and commune_path = new.commune_path for update skip locked)
    returning records)
  insert into register_tally (kind, commune_path, records)
  select new.kind, new.commune_path, sum(records) from folded having count(*) > 0;
  return null;
end $$;

create trigger register_tally_folded after insert on register_tally for each row when (new.id % 64 = 0) execute function tally_folded();
create trigger child_tally_added after insert on child referencing new table as added
  for each statement execute function tally_added();
create trigger child_tally_changed after update on child for each row
  when (old.ended_on is distinct from new.ended_on or old.commune_path <> new.commune_path) execute function tally_changed();
create trigger child_tally_removed after delete on child for each row execute function tally_changed();
create trigger household_tally_added after insert on household referencing new table as added
  for each statement execute function tally_added();
create trigger household_tally_changed after update on household for each row
  when (old.ended_on is distinct from new.ended_on or old.commune_path <> new.commune_path) execute function tally_changed();
create trigger household_tally_removed after delete on household for each row execute function tally_changed();

-- What is there already.
insert into register_tally (kind, commune_path, records)
  select 'child', commune_path, count(*) from child where ended_on is null group by commune_path
  union all select 'household', commune_path, count(*) from household where ended_on is null group by commune_path;

-- The villages of a commune by path, the ended ones too: the index that keeps paths unique knows only those that stand.
create index area_path on area (path);
