-- Data quality (legal/quality): what is wrong in a record is told by its own columns, whoever wrote them. Bits, as `gaps` are
-- (core/src/quality/flaws.ts, which a test compares): 1 2 4 the number disagrees with sex, year of birth, known places; 8 the name holds
-- figures or signs; 16 no name yet; 32 both parents are written the same; 64 the child is written as a parent; 128 came with a list and
-- nobody has looked at it since; 256 words about its circumstances wait for a code.
alter table child
  add column flaws smallint not null generated always as ((
    case when personal_number is not null then
      case when (sex = 'male' and substr(personal_number, 4, 1) in ('1', '3', '5', '7', '9'))
             or (sex = 'female' and substr(personal_number, 4, 1) in ('0', '2', '4', '6', '8')) then 1 else 0 end
      + case when birth is not null and (19 + substr(personal_number, 4, 1)::integer / 2 <> left(birth, 2)::integer
             or substr(personal_number, 5, 2) <> substr(birth, 3, 2)) then 2 else 0 end
      + case when left(personal_number, 1) = '0' and left(personal_number, 3) not in (
             '001', '002', '004', '006', '008', '010', '011', '012', '014', '015', '017', '019', '020', '022', '024', '025', '026', '027', '030', '031',
             '033', '034', '035', '036', '037', '038', '040', '042', '044', '045', '046', '048', '049', '051', '052', '054', '056', '058', '060', '062',
             '064', '066', '067', '068', '070', '072', '074', '075', '077', '079', '080', '082', '083', '084', '086', '087', '089', '091', '092', '093',
             '094', '095', '096') then 4 else 0 end
    else 0 end
    + case when full_name ~ '[0-9!"#$%&()*+,/:;<=>?@\[\]^_{|}~\\]' then 8 else 0 end
    + case when name_key ~ '^(cb|con ba|con chi|con cua|con ong|be trai|be gai|chua dat ten|chua co ten|khong ten|so sinh)( |$)' then 16 else 0 end
    + case when split_part(family_key, '|', 1) <> '' and split_part(family_key, '|', 1) = split_part(family_key, '|', 2) then 32 else 0 end
    + case when name_key <> '' and name_key in (split_part(family_key, '|', 1), split_part(family_key, '|', 2)) then 64 else 0 end
    + case when batch_id is not null and version = 1 then 128 else 0 end
    + case when circumstance is not null and not words_coded then 256 else 0 end)::smallint) stored,
  -- The day on which somebody last entered or changed it. What a reform of units does to a record is no care of the child.
  add column changed_on date;
update child c set changed_on = (greatest(c.created_at,
  (select max(j.at) from journal j where j.subject = 'child' and j.subject_id = c.id::text)) at time zone 'Asia/Ho_Chi_Minh')::date;
alter table child alter column changed_on set default vietnam_today(), alter column changed_on set not null;

create function child_changed_today() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.changed_on := vietnam_today();
  return new;
end $$;
create trigger child_changed_today before update on child for each row
  when (old.version <> new.version and by_set() is not true) execute function child_changed_today();
-- What is entered about a child is an update, too.
create function child_changed_beside() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child set changed_on = vietnam_today() where id = new.child_id and changed_on < vietnam_today();
  return null;
end $$;
create trigger child_circumstance_changes after insert on child_circumstance for each row execute function child_changed_beside();
create trigger child_support_changes after insert on child_support for each row execute function child_changed_beside();

-- The lists' own indexes answer every rule and every score: a commune's is one pass over its part.
drop index child_list;
create index child_list on child (commune_path, sort_key, id, village_no)
  include (village_path, sex, birth_first, birth_last, poverty, residence_state, gaps, flaws, changed_on) where ended_on is null;
drop index child_ended;
create index child_ended on child (commune_path, ended_on) include (village_no, changed_on) where ended_on is not null;

-- What the score of a commune was when it was last counted (server/src/quality/keep-counting.ts): provinces and the nation add up these.
-- Numbers, no person; a commune's own page counts anew.
create table quality_count (
  commune_path commune_path primary key,
  -- The day that rules of age and time were asked about.
  day date not null,
  counted_at timestamptz not null default now(),
  children integer not null,
  villages integer not null,
  silent_villages integer not null,
  -- By rule: {"no_number": 12, …}.
  counts jsonb not null
);
