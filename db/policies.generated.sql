-- Generated from core/src/access/rule-table.ts by `npx mangnon db policies`. Do not edit: a test compares.
do $$ declare p record; begin
  for p in select tablename, policyname from pg_policies where schemaname = 'public' and policyname like 'may\_%' loop
    execute format('drop policy %I on public.%I', p.policyname, p.tablename);
  end loop;
end $$;

-- area
alter table area enable row level security;
revoke all on area from mangnon_app;
grant select, insert, update on area to mangnon_app;
create policy may_select on area for select to mangnon_app
  using (true);
create policy may_insert on area for insert to mangnon_app
  with check (path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and path < current_setting('mn.hi', true) and level = 'village');
create policy may_update on area for update to mangnon_app
  using (path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and path < current_setting('mn.hi', true) and level = 'village')
  with check (path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and path < current_setting('mn.hi', true) and level = 'village');

-- area_name
alter table area_name enable row level security;
revoke all on area_name from mangnon_app;
grant select, insert, update on area_name to mangnon_app;
create policy may_select on area_name for select to mangnon_app
  using (true);
create policy may_insert on area_name for insert to mangnon_app
  with check (path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and path < current_setting('mn.hi', true) and level = 'village');
create policy may_update on area_name for update to mangnon_app
  using (path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and path < current_setting('mn.hi', true) and level = 'village')
  with check (path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and path < current_setting('mn.hi', true) and level = 'village');

-- area_alias
alter table area_alias enable row level security;
revoke all on area_alias from mangnon_app;
grant select on area_alias to mangnon_app;
create policy may_select on area_alias for select to mangnon_app
  using (true);

-- area_change_set
alter table area_change_set enable row level security;
revoke all on area_change_set from mangnon_app;
grant select, insert, update on area_change_set to mangnon_app;
create policy may_select on area_change_set for select to mangnon_app
  using (current_setting('mn.role', true) = 'administrator');
create policy may_insert on area_change_set for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_update on area_change_set for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- area_change_file
alter table area_change_file enable row level security;
revoke all on area_change_file from mangnon_app;
grant select, insert, update on area_change_file to mangnon_app;
create policy may_select on area_change_file for select to mangnon_app
  using (current_setting('mn.role', true) = 'administrator');
create policy may_insert on area_change_file for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_update on area_change_file for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- area_change_line
alter table area_change_line enable row level security;
revoke all on area_change_line from mangnon_app;
grant select, insert, update, delete on area_change_line to mangnon_app;
create policy may_select on area_change_line for select to mangnon_app
  using (current_setting('mn.role', true) = 'administrator');
create policy may_insert on area_change_line for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_update on area_change_line for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_delete on area_change_line for delete to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- area_succession
alter table area_succession enable row level security;
revoke all on area_succession from mangnon_app;
grant select on area_succession to mangnon_app;
create policy may_select on area_succession for select to mangnon_app
  using (true);

-- area_move
alter table area_move enable row level security;
revoke all on area_move from mangnon_app;
grant select on area_move to mangnon_app;
create policy may_select on area_move for select to mangnon_app
  using (true);

-- account
alter table account enable row level security;
revoke all on account from mangnon_app;
grant select, insert, update on account to mangnon_app;
create policy may_select on account for select to mangnon_app
  using (((id = current_setting('mn.account', true)::uuid) or (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true)) or (area_path >= case when current_setting('mn.role', true) = 'data_protection_auditor' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))));
create policy may_insert on account for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and administers is null);
create policy may_update on account for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and ((administers is null) or (administers > current_setting('mn.lo', true) and administers < current_setting('mn.hi', true))))
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and ((administers is null) or (administers > current_setting('mn.lo', true) and administers < current_setting('mn.hi', true))));

-- role_grant
alter table role_grant enable row level security;
revoke all on role_grant from mangnon_app;
grant select, insert, update on role_grant to mangnon_app;
create policy may_select on role_grant for select to mangnon_app
  using (((account_id = current_setting('mn.account', true)::uuid) or (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true)) or (area_path >= case when current_setting('mn.role', true) = 'data_protection_auditor' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))));
create policy may_insert on role_grant for insert to mangnon_app
  with check (current_setting('mn.role', true) = 'administrator' and account_id <> current_setting('mn.account', true)::uuid and ((area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and role in ('village_collaborator', 'commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor', 'service_provider', 'ministry_officer')) or (area_path > current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and role in ('administrator', 'data_protection_auditor')) or (area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and area_path = '' and role in ('administrator', 'data_protection_auditor'))));
create policy may_update on role_grant for update to mangnon_app
  using (((account_id = current_setting('mn.account', true)::uuid) or (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid and role in ('village_collaborator', 'commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor', 'service_provider', 'ministry_officer')) or (current_setting('mn.role', true) = 'administrator' and area_path > current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid and role in ('administrator', 'data_protection_auditor')) or (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid and area_path = '' and role = 'data_protection_auditor')))
  with check (((account_id = current_setting('mn.account', true)::uuid) or (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid and role in ('village_collaborator', 'commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor', 'service_provider', 'ministry_officer')) or (current_setting('mn.role', true) = 'administrator' and area_path > current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid and role in ('administrator', 'data_protection_auditor')) or (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid and area_path = '' and role = 'data_protection_auditor')));

-- oidc_link
alter table oidc_link enable row level security;
revoke all on oidc_link from mangnon_app;
grant select, insert, update on oidc_link to mangnon_app;
create policy may_select on oidc_link for select to mangnon_app
  using (((account_id = current_setting('mn.account', true)::uuid) or (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))));
create policy may_insert on oidc_link for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid);
create policy may_update on oidc_link for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid)
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and account_id <> current_setting('mn.account', true)::uuid);

-- account_reset
alter table account_reset enable row level security;
revoke all on account_reset from mangnon_app;
grant select, insert on account_reset to mangnon_app;
create policy may_select on account_reset for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) in ('administrator', 'commune_chair') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on account_reset for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and asked_by = current_setting('mn.account', true)::uuid);

-- account_batch
alter table account_batch enable row level security;
revoke all on account_batch from mangnon_app;
grant select, insert, update on account_batch to mangnon_app;
create policy may_select on account_batch for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on account_batch for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and created_by = current_setting('mn.account', true)::uuid);
create policy may_update on account_batch for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- account_batch_row
alter table account_batch_row enable row level security;
revoke all on account_batch_row from mangnon_app;
grant select, insert, update on account_batch_row to mangnon_app;
create policy may_select on account_batch_row for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on account_batch_row for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_update on account_batch_row for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- account_batch_slips
alter table account_batch_slips enable row level security;
revoke all on account_batch_slips from mangnon_app;
grant select, insert on account_batch_slips to mangnon_app;
create policy may_select on account_batch_slips for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on account_batch_slips for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'administrator' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true) and taken_by = current_setting('mn.account', true)::uuid);

-- household
alter table household enable row level security;
revoke all on household from mangnon_app;
grant select, insert, update on household to mangnon_app;
create policy may_select on household for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on household for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on household for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ended_on is null)
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and ended_on is null)));

-- household_residence
alter table household_residence enable row level security;
revoke all on household_residence from mangnon_app;
grant select, insert, update on household_residence to mangnon_app;
create policy may_select on household_residence for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on household_residence for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on household_residence for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint)
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- household_poverty
alter table household_poverty enable row level security;
revoke all on household_poverty from mangnon_app;
grant select, insert, update on household_poverty to mangnon_app;
create policy may_select on household_poverty for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on household_poverty for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on household_poverty for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint)
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- child
alter table child enable row level security;
revoke all on child from mangnon_app;
grant select, insert, update on child to mangnon_app;
create policy may_select on child for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on child for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on child for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ended_on is null)
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and ended_on is null)));

-- child_residence
alter table child_residence enable row level security;
revoke all on child_residence from mangnon_app;
grant select, insert, update on child_residence to mangnon_app;
create policy may_select on child_residence for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on child_residence for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on child_residence for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint)
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- child_household
alter table child_household enable row level security;
revoke all on child_household from mangnon_app;
grant select, insert, update on child_household to mangnon_app;
create policy may_select on child_household for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on child_household for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on child_household for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint)
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- child_school
alter table child_school enable row level security;
revoke all on child_school from mangnon_app;
grant select, insert, update on child_school to mangnon_app;
create policy may_select on child_school for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on child_school for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on child_school for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint)
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- child_circumstance
alter table child_circumstance enable row level security;
revoke all on child_circumstance from mangnon_app;
grant select, insert, update on child_circumstance to mangnon_app;
create policy may_select on child_circumstance for select to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair')) or (current_setting('mn.role', true) in ('village_collaborator', 'province_officer') and sensitive = 'false')));
create policy may_insert on child_circumstance for insert to mangnon_app
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'commune_chair' and code = 'c12')));
create policy may_update on child_circumstance for update to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'commune_chair' and code = 'c12')))
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'commune_chair' and code = 'c12')));

-- child_known_as
alter table child_known_as enable row level security;
revoke all on child_known_as from mangnon_app;
grant select on child_known_as to mangnon_app;
create policy may_select on child_known_as for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- child_support
alter table child_support enable row level security;
revoke all on child_support from mangnon_app;
grant select, insert, update on child_support to mangnon_app;
create policy may_select on child_support for select to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair')) or (current_setting('mn.role', true) in ('village_collaborator', 'province_officer') and sensitive = 'false')));
create policy may_insert on child_support for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on child_support for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint)
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- identity_proposal
alter table identity_proposal enable row level security;
revoke all on identity_proposal from mangnon_app;
grant select, insert, update on identity_proposal to mangnon_app;
create policy may_select on identity_proposal for select to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer')) or (current_setting('mn.role', true) = 'standing_member' and current_setting('mn.speciality', true) = 'police' and state in ('proposed', 'verified', 'refuted'))));
create policy may_insert on identity_proposal for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and proposed_by = current_setting('mn.account', true)::uuid and state = 'proposed');
create policy may_update on identity_proposal for update to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'standing_member' and current_setting('mn.speciality', true) = 'police' and state = 'proposed') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state = 'proposed')))
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'standing_member' and current_setting('mn.speciality', true) = 'police' and state in ('verified', 'refuted')) or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state = 'withdrawn')));

-- child_support_fact
alter table child_support_fact enable row level security;
revoke all on child_support_fact from mangnon_app;
grant select, insert, update on child_support_fact to mangnon_app;
create policy may_select on child_support_fact for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on child_support_fact for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_update on child_support_fact for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint)
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- recheck
alter table recheck enable row level security;
revoke all on recheck from mangnon_app;
grant select, insert, update on recheck to mangnon_app;
create policy may_select on recheck for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on recheck for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on recheck for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- recheck_household
alter table recheck_household enable row level security;
revoke all on recheck_household from mangnon_app;
grant select, insert, update on recheck_household to mangnon_app;
create policy may_select on recheck_household for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on recheck_household for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on recheck_household for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- household_regroup
alter table household_regroup enable row level security;
revoke all on household_regroup from mangnon_app;
grant select, insert, update on household_regroup to mangnon_app;
create policy may_select on household_regroup for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on household_regroup for insert to mangnon_app
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state = 'proposed')));
create policy may_update on household_regroup for update to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state = 'proposed')))
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state in ('proposed', 'withdrawn'))));

-- injury
alter table injury enable row level security;
revoke all on injury from mangnon_app;
grant select, insert, update on injury to mangnon_app;
create policy may_select on injury for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('village_collaborator', 'commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on injury for insert to mangnon_app
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state = 'proposed')));
create policy may_update on injury for update to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state = 'proposed')))
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state in ('proposed', 'withdrawn'))));

-- child_event
alter table child_event enable row level security;
revoke all on child_event from mangnon_app;
grant select, insert, update on child_event to mangnon_app;
create policy may_select on child_event for select to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair')) or (current_setting('mn.role', true) in ('village_collaborator', 'province_officer') and sensitive = 'false')));
create policy may_insert on child_event for insert to mangnon_app
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state = 'proposed' and sensitive = 'false')));
create policy may_update on child_event for update to mangnon_app
  using (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state in ('proposed', 'returned'))))
  with check (commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint and ((current_setting('mn.role', true) = 'commune_officer') or (current_setting('mn.role', true) = 'village_collaborator' and proposed_by = current_setting('mn.account', true)::uuid and state in ('proposed', 'withdrawn') and sensitive = 'false')));

-- child_duplicate
alter table child_duplicate enable row level security;
revoke all on child_duplicate from mangnon_app;
grant select on child_duplicate to mangnon_app;
create policy may_select on child_duplicate for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- child_merge
alter table child_merge enable row level security;
revoke all on child_merge from mangnon_app;
grant select, insert on child_merge to mangnon_app;
create policy may_select on child_merge for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);
create policy may_insert on child_merge for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.reach_lo', true) end and commune_path < current_setting('mn.reach_hi', true) and village_no >= nullif(current_setting('mn.village_from', true), '')::smallint and village_no <= nullif(current_setting('mn.village_to', true), '')::smallint);

-- handover
alter table handover enable row level security;
revoke all on handover from mangnon_app;
grant select, insert, update on handover to mangnon_app;
create policy may_select on handover for select to mangnon_app
  using (current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer') and ((from_path >= current_setting('mn.lo', true) and from_path < current_setting('mn.hi', true)) or (to_path >= current_setting('mn.lo', true) and to_path < current_setting('mn.hi', true))));
create policy may_insert on handover for insert to mangnon_app
  with check (from_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and from_path < current_setting('mn.hi', true));
create policy may_update on handover for update to mangnon_app
  using (current_setting('mn.role', true) = 'commune_officer' and ((from_path >= current_setting('mn.lo', true) and from_path < current_setting('mn.hi', true)) or (to_path >= current_setting('mn.lo', true) and to_path < current_setting('mn.hi', true))))
  with check (current_setting('mn.role', true) = 'commune_officer' and ((from_path >= current_setting('mn.lo', true) and from_path < current_setting('mn.hi', true)) or (to_path >= current_setting('mn.lo', true) and to_path < current_setting('mn.hi', true))));

-- child_known_before
alter table child_known_before enable row level security;
revoke all on child_known_before from mangnon_app;

-- figure_commune
alter table figure_commune enable row level security;
revoke all on figure_commune from mangnon_app;
grant select on figure_commune to mangnon_app;
create policy may_select on figure_commune for select to mangnon_app
  using (commune >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer') then current_setting('mn.lo', true) end and commune < current_setting('mn.hi', true));

-- figure_child
alter table figure_child enable row level security;
revoke all on figure_child from mangnon_app;

-- register_tally
alter table register_tally enable row level security;
revoke all on register_tally from mangnon_app;
grant select on register_tally to mangnon_app;
create policy may_select on register_tally for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- quality_count
alter table quality_count enable row level security;
revoke all on quality_count from mangnon_app;
grant select on quality_count to mangnon_app;
create policy may_select on quality_count for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- report
alter table report enable row level security;
revoke all on report from mangnon_app;
grant select, insert, update on report to mangnon_app;
create policy may_select on report for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on report for insert to mangnon_app
  with check (area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_officer' and level = 'commune') or (current_setting('mn.role', true) = 'province_officer' and level = 'province')));
create policy may_update on report for update to mangnon_app
  using (area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and level = 'commune') or (current_setting('mn.role', true) = 'province_officer') or (current_setting('mn.role', true) = 'ministry_officer' and level = 'province')))
  with check (area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and level = 'commune') or (current_setting('mn.role', true) = 'province_officer') or (current_setting('mn.role', true) = 'ministry_officer' and level = 'province')));

-- report_version
alter table report_version enable row level security;
revoke all on report_version from mangnon_app;
grant select, insert, update on report_version to mangnon_app;
create policy may_select on report_version for select to mangnon_app
  using (area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and level = 'commune') or (current_setting('mn.role', true) = 'province_officer' and level = 'province') or (current_setting('mn.role', true) = 'province_officer' and state in ('submitted', 'returned', 'accepted')) or (current_setting('mn.role', true) = 'ministry_officer' and level = 'province' and state in ('submitted', 'returned', 'accepted')) or (current_setting('mn.role', true) = 'ministry_officer' and state = 'accepted')));
create policy may_insert on report_version for insert to mangnon_app
  with check (area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and state = 'open' and ((current_setting('mn.role', true) = 'commune_officer' and level = 'commune') or (current_setting('mn.role', true) = 'province_officer' and level = 'province')));
create policy may_update on report_version for update to mangnon_app
  using (area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and level = 'commune') or (current_setting('mn.role', true) = 'province_officer' and level = 'province') or (current_setting('mn.role', true) = 'province_officer' and state = 'submitted') or (current_setting('mn.role', true) = 'ministry_officer' and level = 'province' and state = 'submitted')))
  with check (area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and level = 'commune' and state in ('open', 'submitted', 'returned')) or (current_setting('mn.role', true) = 'province_officer' and level = 'province' and state in ('open', 'submitted', 'returned')) or (current_setting('mn.role', true) = 'province_officer' and level = 'commune' and state in ('accepted', 'returned')) or (current_setting('mn.role', true) = 'ministry_officer' and level = 'province' and state in ('accepted', 'returned'))));

-- report_extension
alter table report_extension enable row level security;
revoke all on report_extension from mangnon_app;
grant select, insert, update on report_extension to mangnon_app;
create policy may_select on report_extension for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on report_extension for insert to mangnon_app
  with check (current_setting('mn.role', true) in ('province_officer', 'ministry_officer') and area_path > current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true));
create policy may_update on report_extension for update to mangnon_app
  using (current_setting('mn.role', true) in ('province_officer', 'ministry_officer') and area_path > current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true))
  with check (current_setting('mn.role', true) in ('province_officer', 'ministry_officer') and area_path > current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true));

-- publication
alter table publication enable row level security;
revoke all on publication from mangnon_app;
grant select, insert on publication to mangnon_app;
create policy may_select on publication for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'ministry_officer' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on publication for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) = 'ministry_officer' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- journal
alter table journal enable row level security;
revoke all on journal from mangnon_app;
grant select, insert on journal to mangnon_app;
create policy may_select on journal for select to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer') and subject in ('child', 'household', 'area', 'import_batch')) or (current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and subject in ('circumstance', 'support', 'case', 'notice')) or (current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer') and subject = 'report') or (current_setting('mn.role', true) = 'ministry_officer' and subject = 'publication') or (current_setting('mn.role', true) = 'administrator' and subject in ('account', 'account_batch')) or (current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') and subject in ('processing_activity', 'breach'))));
create policy may_insert on journal for insert to mangnon_app
  with check (actor_id = current_setting('mn.account', true)::uuid and commune_path >= current_setting('mn.reach_lo', true) and commune_path < current_setting('mn.reach_hi', true));

-- import_batch
alter table import_batch enable row level security;
revoke all on import_batch from mangnon_app;
grant select, insert, update on import_batch to mangnon_app;
create policy may_select on import_batch for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on import_batch for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on import_batch for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- import_row
alter table import_row enable row level security;
revoke all on import_row from mangnon_app;
grant select, insert, update, delete on import_row to mangnon_app;
create policy may_select on import_row for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on import_row for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on import_row for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_delete on import_row for delete to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- import_progress
alter table import_progress enable row level security;
revoke all on import_progress from mangnon_app;
grant select, insert, update on import_progress to mangnon_app;
create policy may_select on import_progress for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on import_progress for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on import_progress for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- import_mapping
alter table import_mapping enable row level security;
revoke all on import_mapping from mangnon_app;
grant select, insert, update on import_mapping to mangnon_app;
create policy may_select on import_mapping for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on import_mapping for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on import_mapping for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- register_export
alter table register_export enable row level security;
revoke all on register_export from mangnon_app;
grant select, insert on register_export to mangnon_app;
create policy may_select on register_export for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on register_export for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and actor_id = current_setting('mn.account', true)::uuid);

-- data_key
alter table data_key enable row level security;
revoke all on data_key from mangnon_app;
grant select, insert on data_key to mangnon_app;
create policy may_select on data_key for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on data_key for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- processing_activity
alter table processing_activity enable row level security;
revoke all on processing_activity from mangnon_app;
grant select, insert, update on processing_activity to mangnon_app;
create policy may_select on processing_activity for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on processing_activity for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_update on processing_activity for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))
  with check (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- breach
alter table breach enable row level security;
revoke all on breach from mangnon_app;
grant select, insert, update on breach to mangnon_app;
create policy may_select on breach for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on breach for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_update on breach for update to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true))
  with check (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- breach_notice
alter table breach_notice enable row level security;
revoke all on breach_notice from mangnon_app;
grant select, insert on breach_notice to mangnon_app;
create policy may_select on breach_notice for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));
create policy may_insert on breach_notice for insert to mangnon_app
  with check (area_path >= case when current_setting('mn.role', true) in ('data_protection_auditor', 'administrator') then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- consent_text
alter table consent_text enable row level security;
revoke all on consent_text from mangnon_app;
grant select, insert on consent_text to mangnon_app;
create policy may_select on consent_text for select to mangnon_app
  using (true);
create policy may_insert on consent_text for insert to mangnon_app
  with check (current_setting('mn.role', true) in ('data_protection_auditor', 'administrator'));

-- consent
alter table consent enable row level security;
revoke all on consent from mangnon_app;
grant select, insert, update on consent to mangnon_app;
create policy may_select on consent for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'data_protection_auditor') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on consent for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on consent for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- data_request
alter table data_request enable row level security;
revoke all on data_request from mangnon_app;
grant select, insert, update on data_request to mangnon_app;
create policy may_select on data_request for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'data_protection_auditor') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on data_request for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on data_request for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- child_export
alter table child_export enable row level security;
revoke all on child_export from mangnon_app;
grant select, insert on child_export to mangnon_app;
create policy may_select on child_export for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'data_protection_auditor') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on child_export for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and actor_id = current_setting('mn.account', true)::uuid);

-- erasure
alter table erasure enable row level security;
revoke all on erasure from mangnon_app;
grant select, insert, update on erasure to mangnon_app;
create policy may_select on erasure for select to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'data_protection_auditor') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_insert on erasure for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and entered_by = current_setting('mn.account', true)::uuid);
create policy may_update on erasure for update to mangnon_app
  using (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'data_protection_auditor') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true))
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'data_protection_auditor') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- protection_case
alter table protection_case enable row level security;
revoke all on protection_case from mangnon_app;
grant select, update on protection_case to mangnon_app;
create policy may_select on protection_case for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_update on protection_case for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));

-- notice
alter table notice enable row level security;
revoke all on notice from mangnon_app;
grant select, update on notice to mangnon_app;
create policy may_select on notice for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now()) or (current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor') and kept_by = current_setting('mn.account', true)::uuid)));
create policy may_update on notice for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));

-- notice_reporter
alter table notice_reporter enable row level security;
revoke all on notice_reporter from mangnon_app;
grant select on notice_reporter to mangnon_app;
create policy may_select on notice_reporter for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and from_public = 'true' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor') and kept_by = current_setting('mn.account', true)::uuid)));

-- case_handover
alter table case_handover enable row level security;
revoke all on case_handover from mangnon_app;
grant select on case_handover to mangnon_app;
create policy may_select on case_handover for select to mangnon_app
  using (current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and ((commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true)) or (other_path >= current_setting('mn.lo', true) and other_path < current_setting('mn.hi', true))));

-- case_paper
alter table case_paper enable row level security;
revoke all on case_paper from mangnon_app;
grant select, insert, update on case_paper to mangnon_app;
create policy may_select on case_paper for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_insert on case_paper for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on case_paper for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));

-- case_share
alter table case_share enable row level security;
revoke all on case_share from mangnon_app;
grant select on case_share to mangnon_app;
create policy may_select on case_share for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'data_protection_auditor' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (account_id = current_setting('mn.account', true)::uuid)));

-- case_glass
alter table case_glass enable row level security;
revoke all on case_glass from mangnon_app;
grant select on case_glass to mangnon_app;
create policy may_select on case_glass for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'data_protection_auditor' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (account_id = current_setting('mn.account', true)::uuid)));

-- case_plan
alter table case_plan enable row level security;
revoke all on case_plan from mangnon_app;
grant select, insert, update on case_plan to mangnon_app;
create policy may_select on case_plan for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_insert on case_plan for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on case_plan for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));

-- case_plan_item
alter table case_plan_item enable row level security;
revoke all on case_plan_item from mangnon_app;
grant select, insert, update on case_plan_item to mangnon_app;
create policy may_select on case_plan_item for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_insert on case_plan_item for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on case_plan_item for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));

-- case_task
alter table case_task enable row level security;
revoke all on case_task from mangnon_app;
grant select, insert, update on case_task to mangnon_app;
create policy may_select on case_task for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now()) or (commune_path >= case when current_setting('mn.role', true) in ('standing_member', 'service_provider') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and account_id = current_setting('mn.account', true)::uuid and answered_at is null) or (commune_path >= case when current_setting('mn.role', true) in ('standing_member', 'service_provider') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and account_id = current_setting('mn.account', true)::uuid and answered_at >= now() - interval '720 hours')));
create policy may_insert on case_task for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on case_task for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (current_setting('mn.role', true) in ('standing_member', 'service_provider') and account_id = current_setting('mn.account', true)::uuid)))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (current_setting('mn.role', true) in ('standing_member', 'service_provider') and account_id = current_setting('mn.account', true)::uuid)));

-- case_file
alter table case_file enable row level security;
revoke all on case_file from mangnon_app;
grant select, insert on case_file to mangnon_app;
create policy may_select on case_file for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now()) or (commune_path >= case when current_setting('mn.role', true) in ('standing_member', 'service_provider') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and account_id = current_setting('mn.account', true)::uuid and answered_at is null) or (commune_path >= case when current_setting('mn.role', true) in ('standing_member', 'service_provider') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and account_id = current_setting('mn.account', true)::uuid and answered_at >= now() - interval '720 hours')));
create policy may_insert on case_file for insert to mangnon_app
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair')) or (current_setting('mn.role', true) in ('standing_member', 'service_provider') and account_id = current_setting('mn.account', true)::uuid)));

-- case_proceeding
alter table case_proceeding enable row level security;
revoke all on case_proceeding from mangnon_app;
grant select, insert on case_proceeding to mangnon_app;
create policy may_select on case_proceeding for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_insert on case_proceeding for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- case_evidence
alter table case_evidence enable row level security;
revoke all on case_evidence from mangnon_app;
grant select, insert on case_evidence to mangnon_app;
create policy may_select on case_evidence for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_insert on case_evidence for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- case_custody
alter table case_custody enable row level security;
revoke all on case_custody from mangnon_app;
grant select, insert on case_custody to mangnon_app;
create policy may_select on case_custody for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_insert on case_custody for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));

-- case_sample
alter table case_sample enable row level security;
revoke all on case_sample from mangnon_app;
grant select on case_sample to mangnon_app;
create policy may_select on case_sample for select to mangnon_app
  using (area_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and area_path < current_setting('mn.hi', true));

-- case_sample_line
alter table case_sample_line enable row level security;
revoke all on case_sample_line from mangnon_app;
grant select, update on case_sample_line to mangnon_app;
create policy may_select on case_sample_line for select to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'province_officer') or (current_setting('mn.role', true) = 'commune_chair' and returned = 'true') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()) and returned = 'true')));
create policy may_update on case_sample_line for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'province_officer') or (current_setting('mn.role', true) = 'commune_chair' and returned = 'true') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()) and returned = 'true')))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'province_officer') or (current_setting('mn.role', true) = 'commune_chair' and returned = 'true') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()) and returned = 'true')));

-- case_term
alter table case_term enable row level security;
revoke all on case_term from mangnon_app;
grant select on case_term to mangnon_app;
create policy may_select on case_term for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));

-- case_separation
alter table case_separation enable row level security;
revoke all on case_separation from mangnon_app;
grant select, insert, update on case_separation to mangnon_app;
create policy may_select on case_separation for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_insert on case_separation for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on case_separation for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));

-- case_separation_act
alter table case_separation_act enable row level security;
revoke all on case_separation_act from mangnon_app;
grant select, insert, update on case_separation_act to mangnon_app;
create policy may_select on case_separation_act for select to mangnon_app
  using (((commune_path >= case when current_setting('mn.role', true) = 'commune_chair' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'commune_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now())) or (other_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and other_path < current_setting('mn.hi', true)) or (commune_path >= case when current_setting('mn.role', true) = 'province_officer' then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true) and escalated = 'true') or (readers ? current_setting('mn.account', true) and (readers ->> current_setting('mn.account', true))::timestamptz > now())));
create policy may_insert on case_separation_act for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on case_separation_act for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));

-- case_draft
alter table case_draft enable row level security;
revoke all on case_draft from mangnon_app;
grant select, insert, update, delete on case_draft to mangnon_app;
create policy may_select on case_draft for select to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));
create policy may_insert on case_draft for insert to mangnon_app
  with check (commune_path >= case when current_setting('mn.role', true) in ('commune_officer', 'commune_chair') then current_setting('mn.lo', true) end and commune_path < current_setting('mn.hi', true));
create policy may_update on case_draft for update to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))))
  with check (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));
create policy may_delete on case_draft for delete to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) = 'commune_chair') or (current_setting('mn.role', true) = 'commune_officer' and (team is null or team ? current_setting('mn.account', true) and (team ->> current_setting('mn.account', true))::timestamptz > now()))));

-- notice_draft
alter table notice_draft enable row level security;
revoke all on notice_draft from mangnon_app;
grant select, insert, update, delete on notice_draft to mangnon_app;
create policy may_select on notice_draft for select to mangnon_app
  using (account_id = current_setting('mn.account', true)::uuid);
create policy may_insert on notice_draft for insert to mangnon_app
  with check (current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor', 'village_collaborator') and account_id = current_setting('mn.account', true)::uuid);
create policy may_update on notice_draft for update to mangnon_app
  using (account_id = current_setting('mn.account', true)::uuid)
  with check (account_id = current_setting('mn.account', true)::uuid);
create policy may_delete on notice_draft for delete to mangnon_app
  using (account_id = current_setting('mn.account', true)::uuid);

-- case_alarm
alter table case_alarm enable row level security;
revoke all on case_alarm from mangnon_app;
grant select on case_alarm to mangnon_app;
create policy may_select on case_alarm for select to mangnon_app
  using (commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) and ((current_setting('mn.role', true) in ('commune_officer', 'commune_chair')) or (current_setting('mn.role', true) = 'standing_member' and audience = 'standing_member') or (current_setting('mn.role', true) = 'province_officer' and audience = 'province_officer')));

-- notify_contact
alter table notify_contact enable row level security;
revoke all on notify_contact from mangnon_app;
grant select, insert, update on notify_contact to mangnon_app;
create policy may_select on notify_contact for select to mangnon_app
  using (account_id = current_setting('mn.account', true)::uuid);
create policy may_insert on notify_contact for insert to mangnon_app
  with check (account_id = current_setting('mn.account', true)::uuid);
create policy may_update on notify_contact for update to mangnon_app
  using (account_id = current_setting('mn.account', true)::uuid)
  with check (account_id = current_setting('mn.account', true)::uuid);

-- request
alter table request enable row level security;
revoke all on request from mangnon_app;
grant select, insert, update on request to mangnon_app;
create policy may_select on request for select to mangnon_app
  using (actor_id = current_setting('mn.account', true)::uuid);
create policy may_insert on request for insert to mangnon_app
  with check (actor_id = current_setting('mn.account', true)::uuid);
create policy may_update on request for update to mangnon_app
  using (actor_id = current_setting('mn.account', true)::uuid)
  with check (actor_id = current_setting('mn.account', true)::uuid);

-- audit
alter table audit enable row level security;
revoke all on audit from mangnon_app;
grant select, insert on audit to mangnon_app;
create policy may_select on audit for select to mangnon_app
  using (((actor_id = current_setting('mn.account', true)::uuid) or (actor_area >= case when current_setting('mn.role', true) = 'data_protection_auditor' then current_setting('mn.lo', true) end and actor_area < current_setting('mn.hi', true)) or (current_setting('mn.role', true) = 'data_protection_auditor' and commune_path > current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true))));
create policy may_insert on audit for insert to mangnon_app
  with check (actor_id = current_setting('mn.account', true)::uuid);

-- audit_watch
alter table audit_watch enable row level security;
revoke all on audit_watch from mangnon_app;
grant select on audit_watch to mangnon_app;
create policy may_select on audit_watch for select to mangnon_app
  using (current_setting('mn.role', true) = 'data_protection_auditor' and ((actor_area >= current_setting('mn.lo', true) and actor_area < current_setting('mn.hi', true)) or (commune_path > current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true))));

-- PostgreSQL lets everybody call a new function; only the application role may call ours.
revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to mangnon_app;
