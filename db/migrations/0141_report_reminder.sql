-- Whoever has to send a report is told when its last day comes near, and each day after it until it is sent: through the same messages as
-- work given to a person (0127), which say how much waits and nothing else.
create table report_reminder (
  kind text collate "C" not null,
  period text collate "C" not null,
  unit_id text collate "C" not null,
  told_on date not null,
  primary key (kind, period, unit_id)
);

-- Tells the officers of the units that have not sent the report of a period by `p_from` (before its last day) or, with more time, before that.
-- Once a day and unit; one server at a time. Returns how many units were told.
create function report_remind(p_now timestamptz, p_kind text, p_period text, p_level text, p_cut_off date, p_due date, p_days integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_today date := (p_now at time zone 'Asia/Ho_Chi_Minh')::date; n integer;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('alarm_raise', 0)) then return 0; end if;
  with late as (
    select a.id from area a
      left join report r on r.kind = p_kind and r.period = p_period and r.unit_id = a.id
      left join report_extension e on e.kind = p_kind and e.period = p_period and e.unit_id = a.id
     where a.level = p_level and not a.holding and a.valid_to is null and a.valid_from <= p_cut_off
       and coalesce(r.state, 'open') in ('open', 'returned') and r.accepted_number is null
       and coalesce(e.until, p_due) - p_days <= v_today),
  told as (
    insert into report_reminder (kind, period, unit_id, told_on) select p_kind, p_period, l.id, v_today from late l
    on conflict (kind, period, unit_id) do update set told_on = excluded.told_on where report_reminder.told_on < excluded.told_on
    returning unit_id),
  sent as (
    insert into notify_message (account_id, channel, cases, tasks, first_due, next_try_at)
    select g.account_id, w.channel, '{}'::uuid[], count(*)::integer, timestamptz '9999-01-01', p_now
      from told t join area u on u.id = t.unit_id
      join role_grant g on g.area_path = u.path and g.role = case p_level when 'commune' then 'commune_officer' else 'province_officer' end
       and g.ended_at is null and g.valid_from <= v_today and (g.valid_to is null or g.valid_to > v_today)
      join account a on a.id = g.account_id and (a.ended_on is null or a.ended_on > v_today)
      join notify_contact k on k.account_id = g.account_id
      cross join lateral (values ('email', k.email), ('sms', k.phone)) as w (channel, address)
     where w.address is not null
     group by g.account_id, w.channel
    on conflict (account_id, channel) where sent_at is null do update set tasks = notify_message.tasks + excluded.tasks
    returning 1)
  select count(*) into n from told;
  return n;
end $$;
