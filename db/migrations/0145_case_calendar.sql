-- Days on which a case calls its officer besides its terms of working days: a visit of the follow-up that is due or was missed (NĐ 56/2017 Mẫu
-- số 06), somebody who comes back from detention or prison (Luật Trẻ em Điều 73 khoản 2). Set anew whenever what they follow from changes:
-- what calls no longer ends; what was called and acknowledged stays so. Without a day nothing runs. As case_separation_term (0123).
create function case_days_term(p_case uuid, p_deadline text, p_began timestamptz, p_due timestamptz, p_legal text, p_alarms jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  if p_deadline not in ('case.visit', 'case.release') then raise exception 'no such term' using errcode = 'MN002'; end if;
  if p_due is null then
    update case_term set ended_at = now() where case_id = p_case and deadline = p_deadline and ended_at is null;
  else
    insert into case_term as t (case_id, deadline, commune_path, other_path, escalated, began_at, due_at, legal_text)
    select p_case, p_deadline, c.commune_path, c.other_path, c.escalated, p_began, p_due, p_legal from protection_case c where c.id = p_case
      on conflict (case_id, deadline) do update set began_at = excluded.began_at, due_at = excluded.due_at, legal_text = excluded.legal_text, ended_at = null;
  end if;
  update case_alarm a set ended_at = now() where a.case_id = p_case and a.deadline = p_deadline and a.ended_at is null
     and not exists (select from jsonb_to_recordset(p_alarms) as x(step smallint, at timestamptz) where x.step = a.step and x.at = a.due_at);
  insert into case_alarm as a (case_id, deadline, step, commune_path, audience, due_at)
  select p_case, p_deadline, x.step, c.commune_path, x.audience, x.at
    from protection_case c cross join jsonb_to_recordset(p_alarms) as x(step smallint, audience text, at timestamptz) where c.id = p_case
    on conflict (case_id, deadline, step) do update set due_at = excluded.due_at, audience = excluded.audience, ended_at = null,
       raised_at = case when a.due_at = excluded.due_at then a.raised_at end, times = case when a.due_at = excluded.due_at then a.times else 0 end,
       acknowledged_at = case when a.due_at = excluded.due_at then a.acknowledged_at end,
       acknowledged_by = case when a.due_at = excluded.due_at then a.acknowledged_by end,
       acknowledged_by_name = case when a.due_at = excluded.due_at then a.acknowledged_by_name end;
end $$;
