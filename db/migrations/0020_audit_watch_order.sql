-- The page of unusual looks, all or of one kind, read backwards from an index alone.
drop index audit_watch_at;
create index audit_watch_at on audit_watch (at, seq, kind);
create index audit_watch_kind on audit_watch (kind, at, seq);
