-- What is published of a period's accepted reports, small numbers hidden (ADR 42): stored text with its hash, never changed. What was
-- published cannot be called back; a correction is another number beside it.
create table publication (
  id uuid primary key,
  kind text collate "C" not null check (kind ~ '^[a-z_]{1,40}$'),
  period text collate "C" not null check (period ~ '^[0-9]{4}-[A-Z0-9]{1,4}$'),
  number smallint not null check (number > 0),
  -- Whose figures: the nation is ''.
  area_path text collate "C" not null,
  content text not null check (length(content) <= 2000000),
  hash text collate "C" not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  -- Which versions of which reports it was made of, so that it can be seen when one of them was corrected.
  made_of jsonb not null,
  hidden integer not null check (hidden >= 0),
  reason text check (length(reason) between 1 and 1000),
  published_at timestamptz not null default now(),
  published_by uuid not null,
  published_by_name text not null,
  check ((number = 1) = (reason is null))
);
create unique index publication_one on publication (kind, period, number);
create trigger publication_stays before update or delete on publication for each row execute function refuse_change();

-- What everybody may read: the newest number of each period, and any number that was ever published.
create function publications() returns table (kind text, period text, number smallint, hash text, reason text, published_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (p.period, p.kind) p.kind, p.period, p.number, p.hash, p.reason, p.published_at from publication p
   order by p.period desc, p.kind, p.number desc limit 200
$$;
create function publication_content(p_kind text, p_period text, p_number integer) returns table (number smallint, content text, hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.number, p.content, p.hash from publication p
   where p.kind = p_kind collate "C" and p.period = p_period collate "C" and (p_number is null or p.number = p_number) order by p.number desc limit 1
$$;
