-- How many standing records of each village lie in a pair that nobody has decided yet: a number for everybody who sees the score of the
-- place. Which records these are, and with what, stays with those who read the pairs (0060).
create function duplicate_counts(p_commune text) returns table (village_no smallint, records integer)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('mn.role', true), '') not in ('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer') then return; end if;
  return query
    select d.village_no, count(distinct d.child_id)::integer from child_duplicate d join child c on c.id = d.child_id
     where d.commune_path = p_commune and d.state = 'open' and c.ended_on is null and in_reach(d.commune_path, d.village_no)
     group by d.village_no;
end $$;
