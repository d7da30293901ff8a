-- Sums count the entries that nobody rejected, up to the number that "summed" names; later ones are counted when asked.
create table summed (upto bigint not null);
insert into summed values (0);
create table sum_kind (kind text collate "C" primary key, n bigint not null);
-- The month is empty for the sum over all of them.
create table sum_actor (
  month text collate "C" not null,
  kind text collate "C" not null,
  actor bigint not null,
  n bigint not null,
  primary key (month, kind, actor)
);
create table sum_month (
  month text collate "C" not null,
  quad integer not null,
  n bigint not null,
  primary key (month, quad)
);
create table sum_pair (
  party1 text collate "C" not null,
  party2 text collate "C" not null,
  n bigint not null,
  conflict bigint not null,
  primary key (party1, party2)
);
-- The target is empty for a measure without one.
create table sum_measure (
  code text collate "C" not null,
  target text collate "C" not null,
  support bigint not null,
  oppose bigint not null,
  other bigint not null,
  primary key (code, target)
);
