-- An installation at release 0.1.0 as its commands leave it: something in every table and of every kind. All of it is made up.
create function pg_temp.id(kind integer, n integer) returns uuid language sql immutable as $$
  select ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;
create function pg_temp.commune(n integer) returns text language sql immutable as $$
  select (array['25.24.09349.', '25.24.09193.', '25.01.00004.'])[1 + n % 3]
$$;
create temporary table person as
select n, pg_temp.commune(n) as commune, pg_temp.commune(n) || lpad((1 + n % 7)::text, 3, '0') || '.' as village,
       (array['Nguyễn Thị Lan', 'Trần Văn Đức', 'Y Bliă Niê', 'Giàng A Páo', 'Lê Thị Ngọc Ánh'])[1 + n % 5] || ' ' || n as name,
       date '2012-01-01' + (n * 37) % 5000 as birth
  from generate_series(1, 900) n;

insert into area (id, scheme, code, level, parent_id, path, valid_from, legal_text) values
  ('25-24', '25', '24', 'province', null, '25.24.', '2025-07-01', '202/2025/QH15'),
  ('25-01', '25', '01', 'province', null, '25.01.', '2025-07-01', '202/2025/QH15'),
  ('25-09349', '25', '09349', 'commune', '25-24', '25.24.09349.', '2025-07-01', null),
  ('25-09193', '25', '09193', 'commune', '25-24', '25.24.09193.', '2025-07-01', null),
  ('25-00004', '25', '00004', 'commune', '25-01', '25.01.00004.', '2025-07-01', null);
insert into area (id, scheme, code, level, parent_id, path, valid_from)
select pg_temp.id(1, c * 10 + v)::text, 'village', lpad(v::text, 3, '0'), 'village', '25-' || split_part(pg_temp.commune(c), '.', 3),
       pg_temp.commune(c) || lpad(v::text, 3, '0') || '.', date '2025-07-01'
  from generate_series(0, 2) c, generate_series(1, 7) v;
insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key)
select id, path, level, valid_from, code, 'Thôn ' || code, 'Thôn', 'thon ' || code from area;
insert into area_alias values ('25-09349', 'code', '9349'), ('25-09349', 'name', 'Phật Tích');

insert into account (id, username, full_name, role, area_path, phone, created_by, ended_on, version) values
  (pg_temp.id(2, 1), 'quantri', 'Phạm Quốc Việt', 'administrator', '', null, null, null, 1),
  (pg_temp.id(2, 2), 'quantri.tinh', 'Đỗ Văn Nam', 'administrator', '25.24.', '0912345678', pg_temp.id(2, 1), null, 2),
  (pg_temp.id(2, 3), 'canbo', 'Nguyễn Thị Hạnh', 'commune_officer', '25.24.09349.', null, pg_temp.id(2, 2), null, 1),
  (pg_temp.id(2, 4), 'canbo.hn', 'Trần Thị Mai', 'commune_officer', '25.01.00004.', null, pg_temp.id(2, 1), null, 1),
  (pg_temp.id(2, 5), 'chutich', 'Trần Văn Lực', 'commune_chair', '25.24.09349.', null, pg_temp.id(2, 2), null, 1),
  (pg_temp.id(2, 6), 'tinh', 'Lê Thu Hà', 'province_officer', '25.24.', null, pg_temp.id(2, 1), null, 3),
  (pg_temp.id(2, 7), 'da.nghi', 'Hoàng Thị Thôi', 'commune_officer', '25.24.09349.', null, pg_temp.id(2, 2), '2026-08-01', 4);
insert into account_secret (account_id, password_hash, must_change, failed_count)
select id, '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$' || encode(sha256(username::bytea), 'base64'), false, 0 from account;
insert into session (token_hash, id, account_id, idle_limit, expires_at, ended_at, device, address)
select sha256(username::bytea), pg_temp.id(3, row_number() over ()::integer), id, interval '1 hour', now() + interval '12 hours',
       case when ended_on is not null then now() end, 'Firefox', '10.0.0.7' from account;
insert into one_time_link (token_hash, kind, expires_at, used_at) values ('\x01', 'first_administrator', now() + interval '1 day', now());
insert into request (actor_id, request_id, body_hash, answer)
select pg_temp.id(2, 3), pg_temp.id(4, n), sha256(n::text::bytea), jsonb_build_object('id', pg_temp.id(6, n)) from generate_series(1, 50) n;

insert into household (id, code, commune_path, village_path, head_name, head_sort_key, address, phone, poverty, poverty_decision,
  poverty_year, residence_state, notes, search, created_by, ended_on, end_reason, version)
select pg_temp.id(5, n), 'HO-26-' || n, commune, village, 'Chủ hộ ' || n, 'chu ho ' || n, 'Ngõ ' || n, '09' || lpad(n::text, 8, '0'),
       (array['poor', 'near_poor', 'none', 'unknown'])[1 + n % 4], case when n % 4 = 0 then '12/QĐ-UBND' end, case when n % 4 < 2 then 2026 end,
       (array['permanent', 'temporary', 'present', 'unknown'])[1 + n % 4], case when n % 9 = 0 then E'Ghi chú\nhai dòng' end,
       to_tsvector('simple', 'chu ho ' || n), pg_temp.id(2, 3), case when n % 50 = 0 then date '2026-06-30' end,
       case when n % 50 = 0 then 'other' end, 1 + n % 3
  from person where n <= 300;
insert into child (id, code, commune_path, village_path, full_name, typed_name, name_key, sort_key, sex, birth, birth_first, birth_last, ethnicity,
  personal_number, father_name, mother_name, carer_name, carer_relation, household_id, family_key, poverty, residence_state, school_level,
  school_name, school_class, circumstance, notes, kept, gaps, search, batch_id, created_by, ended_on, end_reason, version)
select pg_temp.id(6, n), 'TE-26-' || n, commune, village, name, case when n % 11 = 0 then upper(name) end, lower(name), lower(name),
       (array['male', 'female', 'unknown'])[1 + n % 3], birth::text, birth, birth, case when n % 5 = 0 then '04' else '01' end,
       case when n % 4 = 0 then '0242' || lpad(n::text, 8, '0') end, 'Bố ' || n, 'Mẹ ' || n, case when n % 13 = 0 then 'Bà ' || n end,
       case when n % 13 = 0 then 'grandmother' end, pg_temp.id(5, 1 + n % 300), 'bo me ' || n, 'none', 'permanent', 'primary', 'TH số 1', '3A',
       case when n % 20 = 0 then 'Mồ côi' end, case when n % 17 = 0 then 'Cần thăm' end, case when n % 19 = 0 then '{"SĐT": "0912"}'::jsonb end,
       n % 8, to_tsvector('simple', lower(name)), case when n > 850 then pg_temp.id(7, 1) end, pg_temp.id(2, 3),
       case when n % 40 = 0 then date '2026-05-31' end, case when n % 40 = 0 then 'moved_away' end, 1 + n % 4
  from person;
insert into identifier (kind, value, holder_id, commune_path)
select 'personal_number', personal_number, id, commune_path from child where personal_number is not null and ended_on is null;

insert into child_residence (child_id, commune_path, valid_from, valid_to, replaced_at, recorded_by, at_commune, at_village, residence_state)
select id, commune_path, '2025-07-01', case when version > 2 then date '2026-01-01' end, case when version = 4 then now() end,
       created_by, commune_path, village_path, residence_state from child;
insert into child_household (child_id, commune_path, valid_from, recorded_by, household_id)
select id, commune_path, '2025-07-01', created_by, household_id from child;
insert into child_school (child_id, commune_path, valid_from, recorded_by, school_level, school_name, school_class)
select id, commune_path, '2026-09-05', created_by, school_level, school_name, school_class from child;
insert into household_residence (household_id, commune_path, valid_from, recorded_by, at_commune, at_village, address, residence_state)
select id, commune_path, '2025-07-01', created_by, commune_path, village_path, address, residence_state from household;
insert into household_poverty (household_id, commune_path, valid_from, recorded_by, poverty, poverty_decision, poverty_year)
select id, commune_path, '2026-01-01', created_by, poverty, poverty_decision, poverty_year from household;

insert into import_batch (id, commune_path, name, file_name, file_size, file_hash, state, layout, mapping, counts, created_by, created_by_name, written_at)
values (pg_temp.id(7, 1), '25.24.09349.', 'Tháng 10', 'danh-sach.xlsx', 12345, repeat('ab', 32), 'written', '{"tables": []}', '{}', '{"rows": 50}',
        pg_temp.id(2, 3), 'Nguyễn Thị Hạnh', now()),
       (pg_temp.id(7, 2), '25.24.09349.', 'Tháng 11', 'danh-sach-2.xlsx', 999, repeat('cd', 32), 'checked', null, null, null, pg_temp.id(2, 3), 'Nguyễn Thị Hạnh', null);
insert into import_row (batch_id, row_no, commune_path, sheet, sheet_row, cells, verdict, full_name, name_key, child_id, family_no)
select pg_temp.id(7, 1 + n % 2), n, '25.24.09349.', 0, n + 3, jsonb_build_array(n, name), (array['new', 'same', 'changed', 'decision', 'error'])[1 + n % 5],
       name, lower(name), pg_temp.id(6, n), n from person where n > 850;
insert into import_mapping (commune_path, fingerprint, mapping) values ('25.24.09349.', 'stt ho ten', '{"A": "number"}');
insert into register_export (id, commune_path, year, number, filters, row_count, actor_id, actor_name)
values (pg_temp.id(8, 1), '25.24.09349.', 2026, 1, '{}', 300, pg_temp.id(2, 3), 'Nguyễn Thị Hạnh');

insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, after)
select 'child', id::text, commune_path, 'child.create', created_by, 'commune_officer', 'Nguyễn Thị Hạnh', 'register_edit', jsonb_build_object('fullName', full_name)
  from child order by code;
insert into audit (actor_id, actor_role, actor_area, purpose, action, subject, subject_id, commune_path, detail, session_id, address)
select created_by, 'commune_officer', commune_path, 'register_read', 'child.read', 'child', id::text, commune_path, '{"fields": 12}', pg_temp.id(3, 1), '10.0.0.7'
  from child order by code;
select setval('child_code_number', 900), setval('household_code_number', 300);
