-- Version 3: what is asked for stands in narrow rows, what is only shown (the JSON of an entry) in a table of its own.
drop index entry_report;
drop index entry_day;
drop index entry_party1;
drop index entry_party2;
drop index entry_pair;
drop index entry_code;
drop index entry_happening;
drop index entry_kin;
drop index entry_witnessed;
create table body (
  seq integer primary key,
  json text not null
);
insert into body select seq, body from entry;
alter table entry drop column body;
update entry set place = lower(place) where place is not null;
create index entry_report on entry (report);
create index entry_day on entry (kind, day desc, quad, verdict, confidence, factuality, stance);
create index entry_party1 on entry (kind, party1, day desc, quad, verdict, confidence, party2, actor1);
create index entry_party2 on entry (kind, party2, day desc, quad, verdict, confidence, party1, actor2)
  where party2 is not null;
create index entry_code on entry (kind, code, target, day desc, stance, verdict, confidence) where code is not null;
create index entry_plover on entry (plover) where plover is not null;
create index entry_place on entry (place) where place is not null;
create index entry_country on entry (country) where country is not null;
create index entry_target on entry (target) where target is not null;
create index entry_kin on entry (kin) where kin is not null;
create index entry_happening on entry (happening) where happening is not null;
create index entry_witnessed on entry (kind, witnesses) where witnesses > 1;
-- Names as they are compared, in small letters.
alter table actor add column folded text not null default '';
update actor set folded = lower(name);
drop index actor_name;
create index actor_folded on actor (folded);
create index actor_code on actor (code) where code is not null;
alter table report add column folded_publisher text;
update report set folded_publisher = lower(publisher);
create index report_publisher on report (folded_publisher, published desc) where folded_publisher is not null;
