-- The same look for the unusual, without holding entries against each other one by one.
create or replace function audit_watch_fold(p_upto bigint, p_law jsonb) returns integer
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_after bigint;
  v_rows integer;
begin
  select upto into v_after from audit_watch_position for update;
  if v_after >= p_upto then return 0; end if;
  -- Made once a connection; the sealer keeps its own.
  create temp table if not exists watched (like audit, look boolean, hour timestamptz) on commit delete rows;
  delete from watched;
  insert into watched
    select a.*, a.subject in ('child', 'household') and a.outcome is null and a.action ~ '\.(read|read_as_at|history_read|printed)$',
           date_trunc('hour', a.at)
      from audit a where a.seq > v_after and a.seq <= p_upto and a.actor_id is not null;
  get diagnostics v_rows = row_count;
  analyze watched;

  insert into audit_hour as h (actor_id, hour, looks, refusals, first_look, first_refusal)
    select actor_id, hour, count(*) filter (where look), count(*) filter (where outcome is not null),
           min(seq) filter (where look), min(seq) filter (where outcome is not null)
      from watched group by 1, 2 having bool_or(look) or bool_or(outcome is not null)
  on conflict (actor_id, hour) do update set
    looks = h.looks + excluded.looks, refusals = h.refusals + excluded.refusals,
    first_look = coalesce(h.first_look, excluded.first_look), first_refusal = coalesce(h.first_refusal, excluded.first_refusal);

  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area, commune_path, measure)
    select k.kind, a.seq, a.at, a.actor_id, a.actor_role, a.actor_area, a.commune_path, k.measure
      from (select distinct actor_id, hour from watched) w join audit_hour h using (actor_id, hour)
      cross join lateral (values
        ('many', h.first_look, h.looks, h.looks >= (p_law ->> 'looksAnHour')::int),
        ('refused', h.first_refusal, h.refusals, h.refusals >= (p_law ->> 'refusalsAnHour')::int),
        ('night', h.first_look, h.looks, h.looks > 0 and (
          extract(hour from h.hour at time zone 'Asia/Ho_Chi_Minh') >= (p_law ->> 'nightFrom')::int
          or extract(hour from h.hour at time zone 'Asia/Ho_Chi_Minh') < (p_law ->> 'nightTo')::int))) as k (kind, seq, measure, unusual)
      join audit a on a.seq = k.seq
     where k.unusual and not (k.kind = 'night' and p_law -> 'nightRoles' ? coalesce(a.actor_role, ''))
  on conflict (kind, seq) do update set measure = excluded.measure;

  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area, subject, subject_id, commune_path, measure)
    select k.kind, w.seq, w.at, w.actor_id, w.actor_role, w.actor_area, w.subject, w.subject_id, w.commune_path, k.measure
      from watched w cross join lateral (values
        ('far', null::int, w.look and not starts_with(w.commune_path, w.actor_area)),
        ('export', w.count, w.action ~ '\.exported$' and w.outcome is null and w.count >= (p_law ->> 'exportRows')::int)) as k (kind, measure, unusual)
     where k.unusual
  on conflict do nothing;

  -- Opening a record of another area is refused as not found; that the record is there, only the owner can tell.
  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area, subject, subject_id, commune_path)
    select 'far', w.seq, w.at, w.actor_id, w.actor_role, w.actor_area, 'child', w.subject_id, c.commune_path
      from watched w join child c on c.id = case when w.subject_id ~ '^[0-9a-f-]{36}$' then w.subject_id::uuid end
     where w.outcome = 'not_found' and not starts_with(c.commune_path, w.actor_area)
  on conflict do nothing;

  -- One's own family: a parent, carer or head of the household bears the name of who looks, or both bear a surname that is not common.
  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area, subject, subject_id, commune_path)
    select distinct on (w.actor_id, w.subject_id) 'family', w.seq, w.at, w.actor_id, w.actor_role, w.actor_area, w.subject, w.subject_id, w.commune_path
      from watched w join account a on a.id = w.actor_id join child c on c.id = case when w.subject_id ~ '^[0-9a-f-]{36}$' then w.subject_id::uuid end left join household h on h.id = c.household_id
     where w.look and w.subject = 'child'
       and (lower(a.full_name) in (lower(c.father_name), lower(c.mother_name), lower(c.carer_name), lower(h.head_name))
            or lower(split_part(a.full_name, ' ', 1)) = lower(split_part(c.full_name, ' ', 1))
               and not p_law -> 'commonSurnames' ? lower(split_part(a.full_name, ' ', 1)))
       and not exists (select from audit_watch o where o.actor_id = w.actor_id and o.kind = 'family' and o.subject_id = w.subject_id
                         and o.at > w.at - interval '1 day')
     order by w.actor_id, w.subject_id, w.seq
  on conflict do nothing;

  -- A session that goes on under another device: its cookie may have been copied. Of the devices that are new to a session, the first
  -- is its own unless it had one before.
  with seen as (
    select distinct on (session_id, device) * from watched where session_id is not null and device is not null order by session_id, device, seq),
  fresh as (
    insert into audit_session_device select session_id, device from seen on conflict do nothing returning session_id, device),
  ranked as (
    select s.*, row_number() over (partition by session_id order by seq) as nth from seen s join fresh using (session_id, device))
  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area)
    select 'device', r.seq, r.at, r.actor_id, r.actor_role, r.actor_area
      from ranked r
     where r.nth > 1 or exists (select from audit_session_device d where d.session_id = r.session_id)
  on conflict do nothing;

  update audit_watch_position set upto = p_upto;
  return v_rows;
end $$;
