-- The ledger in one SQLite file, version 1. Statements end with a semicolon at the end of a line.
create table report (
  seq integer primary key,
  id text not null unique,
  key text not null,
  title text,
  publisher text,
  published text,
  url text,
  language text,
  text text not null,
  place text,
  country text,
  lat real,
  lon real,
  reading text not null,
  program text not null,
  knowledge text not null,
  story text,
  likeness real,
  positions integer not null,
  events integer not null,
  quotations integer not null
);
create index report_key on report (key);
create index report_published on report (published, id);
create index report_story on report (story);
create table actor (
  seq integer primary key,
  name text not null,
  code text,
  country text,
  sector text,
  office text,
  kind text not null,
  party text not null
);
create index actor_name on actor (name);
create index actor_party on actor (party);
-- One line per entry. actor1 did, holds or said it; actor2 suffered it or voiced the position.
create table entry (
  seq integer primary key,
  id text not null unique,
  kind text not null,
  report integer not null references report (seq),
  actor1 integer not null,
  actor2 integer,
  party1 text not null,
  party2 text,
  code text,
  plover text,
  quad integer,
  stance text,
  target text,
  factuality text,
  day text,
  place text,
  country text,
  confidence real not null,
  verdict text,
  kin text,
  happening text,
  witnesses integer not null default 1,
  body text not null
);
create index entry_report on entry (report);
create index entry_day on entry (kind, day desc);
create index entry_month on entry (kind, substr(day, 1, 7), quad, verdict, confidence);
create index entry_party1 on entry (kind, party1, day desc);
create index entry_party2 on entry (kind, party2, day desc);
create index entry_pair on entry (kind, party1, party2, quad, verdict, confidence);
create index entry_code on entry (kind, code, target, day desc);
create index entry_happening on entry (happening);
create index entry_kin on entry (kin);
create index entry_unmerged on entry (kin) where kind = 'e' and happening is null;
create table correction (
  entry text primary key,
  report integer not null,
  verdict text not null,
  who text not null,
  at text not null,
  why text not null,
  original text not null,
  corrected text
);
create virtual table entry_text using fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
create virtual table report_text using fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
