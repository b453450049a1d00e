-- People whose account is kept elsewhere and who hold a role in the actor's area: whoever answers for the area sees who they are.
create function holders_from_elsewhere() returns table (id uuid, username text, full_name text, area_path text, administers text, ended_on date, version integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.username, a.full_name, a.area_path, a.administers, a.ended_on, a.version from account a
   where coalesce(current_setting('mn.role', true), '') in ('administrator', 'data_protection_auditor')
     and not (a.area_path >= current_setting('mn.lo', true) and a.area_path < current_setting('mn.hi', true))
     and exists (select from role_grant g where g.account_id = a.id
       and g.area_path >= current_setting('mn.lo', true) and g.area_path < current_setting('mn.hi', true))
$$;

-- An auditor watches over administrators and is out of their equals' reach as they are: `administers` is the widest area in which the
-- account administers or audits.
create or replace function grant_keeps_account() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update account set administers = (
    select min(area_path) from role_grant
     where account_id = new.account_id and role in ('administrator', 'data_protection_auditor') and ended_at is null)
   where id = new.account_id;
  return null;
end $$;
drop trigger role_grant_account on role_grant;
create trigger role_grant_account after insert or update on role_grant for each row
  when (new.role in ('administrator', 'data_protection_auditor')) execute function grant_keeps_account();
update account a set administers = least(a.administers, g.area_path)
  from (select account_id, min(area_path) as area_path from role_grant where role = 'data_protection_auditor' and ended_at is null group by account_id) g
 where g.account_id = a.id;
