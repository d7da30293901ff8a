-- Which events are of a kin: those up to the number that "merged" names. Later ones are added in the order of kins by a merge.
drop index entry_kin;
create table telling (
  kin text collate "C" not null,
  entry bigint not null,
  primary key (kin, entry)
);
insert into telling select kin, seq from entry where kin is not null and seq <= (select upto from merged) order by kin, seq;
