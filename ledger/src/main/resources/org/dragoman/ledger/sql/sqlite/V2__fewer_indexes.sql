-- Version 2: fewer indexes, each of them answering a kind of question without a look at the entry itself.
drop index entry_day;
drop index entry_month;
drop index entry_party1;
drop index entry_party2;
drop index entry_unmerged;
drop index report_story;
create index report_story on report (story) where story is not null;
create index entry_day on entry (kind, day desc, quad, verdict, confidence);
create index entry_party1 on entry (kind, party1, day desc, quad, verdict, confidence, party2);
create index entry_party2 on entry (kind, party2, day desc, quad, verdict, confidence, party1) where party2 is not null;
drop index entry_code;
create index entry_code on entry (kind, code, target, day desc, stance, verdict, confidence);
drop index entry_happening;
create index entry_happening on entry (happening) where happening is not null;
create index entry_witnessed on entry (kind, witnesses) where witnesses > 1;
-- Kins with events that no merge has looked at.
create table unmerged (kin text primary key) without rowid;
insert into unmerged select distinct kin from entry where kin is not null and happening is null;
update entry set happening = null where happening = id and witnesses = 1;
-- Words are gathered longer before they are written: fewer and longer runs to be merged.
insert into entry_text (entry_text, rank) values ('hashsize', 16777216);
insert into report_text (report_text, rank) values ('hashsize', 16777216);
