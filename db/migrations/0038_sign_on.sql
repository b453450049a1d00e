-- Whoever links an account to a person of a ministry decides who may come in as it. So an administrator links only what nobody has
-- come into yet: a new account, or one that two persons have reset.
create function account_is_untouched(p_account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select must_change from account_secret where account_id = p_account), true)
     and not exists (select from account_totp where account_id = p_account)
$$;
