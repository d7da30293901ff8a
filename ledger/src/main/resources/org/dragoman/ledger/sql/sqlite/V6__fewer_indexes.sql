-- Version 6: a page of entries is found by a glance at those next in the order of days, or in slabs; only that order has an index.
drop index entry_party1;
drop index entry_party2;
drop index entry_target;
drop index entry_day;
create index entry_day on entry (kind, day desc);
-- Which events are of a kin: those up to the number that "merged" names. Later ones are added in the order of kins by a merge.
drop index entry_kin;
create table telling (
  kin text not null,
  entry integer not null,
  primary key (kin, entry)
) without rowid;
insert into telling select kin, seq from entry where kin is not null and seq <= (select upto from merged) order by kin, seq;
-- Words are merged in wider steps: each is written anew half as often.
insert into entry_text (entry_text, rank) values ('automerge', 16);
insert into report_text (report_text, rank) values ('automerge', 16);
