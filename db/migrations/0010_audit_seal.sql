-- The audit proves itself: what an entry says more, and the seals that make a changed, removed, inserted or reordered entry,
-- a cut tail and a recomputed chain visible (docs/adr/0010-sealed-audit.md).

alter table audit
  add column grant_id uuid,
  add column device text,
  add column outcome text,
  add column request_id uuid;

-- One row a sealed batch. The key of `mac` is not in the database; the same lines stand in a second place outside it. No role but
-- the owner reads or writes here. Times are microseconds since 1970 (UTC), as the seal's own bytes hold them.
create table audit_seal (
  n bigint primary key,
  form smallint not null,
  key_id text not null,
  -- The batch: every row with after_seq < seq <= upto_seq, gaps of rolled-back transactions included.
  after_seq bigint not null,
  upto_seq bigint not null check (upto_seq > after_seq),
  row_count integer not null check (row_count > 0),
  first_at bigint not null,
  last_at bigint not null,
  sealed_at bigint not null,
  root bytea not null,
  -- Number and half a dozen bytes of each row's hash, so that the row itself can be named.
  marks bytea not null,
  prev bytea not null,
  mac bytea not null
);
create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal for each statement execute function refuse_change();
create trigger audit_no_truncate before truncate on audit for each statement execute function refuse_change();
create trigger journal_no_truncate before truncate on journal for each statement execute function refuse_change();
