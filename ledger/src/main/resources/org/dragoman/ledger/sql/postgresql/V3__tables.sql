-- The ledger in PostgreSQL; numbered as the form of the SQLite ledger that holds the same. Text is ordered byte by byte.
create table report (
  seq bigint primary key,
  id text collate "C" not null unique,
  key text collate "C" not null,
  title text,
  publisher text,
  folded_publisher text collate "C",
  published text collate "C",
  url text,
  language text,
  text text not null,
  place text,
  country text,
  lat double precision,
  lon double precision,
  reading text not null,
  program text not null,
  knowledge text not null,
  story text collate "C",
  likeness double precision,
  positions integer not null,
  events integer not null,
  quotations integer not null
);
create index report_key on report (key);
create index report_published on report (published desc nulls last, id);
create index report_story on report (story) where story is not null;
create index report_publisher on report (folded_publisher, published desc) where folded_publisher is not null;
create table actor (
  seq bigint primary key,
  name text collate "C" not null,
  folded text collate "C" not null,
  code text collate "C",
  country text collate "C",
  sector text collate "C",
  office text collate "C",
  kind text collate "C" not null,
  party text collate "C" not null
);
create index actor_folded on actor (folded);
create index actor_code on actor (code) where code is not null;
create index actor_party on actor (party);
-- One line per entry. actor1 did, holds or said it; actor2 suffered it or voiced the position.
create table entry (
  seq bigint primary key,
  id text collate "C" not null unique,
  kind text collate "C" not null,
  report bigint not null references report (seq),
  actor1 bigint not null,
  actor2 bigint,
  party1 text collate "C" not null,
  party2 text collate "C",
  code text collate "C",
  plover text collate "C",
  quad integer,
  stance text collate "C",
  target text collate "C",
  factuality text collate "C",
  day text collate "C",
  place text collate "C",
  country text collate "C",
  confidence double precision not null,
  verdict text collate "C",
  kin text collate "C",
  happening text collate "C",
  witnesses integer not null default 1
);
create index entry_report on entry (report);
create index entry_day on entry (kind, day desc nulls last, id);
create index entry_party1 on entry (kind, party1, day desc nulls last, id);
create index entry_party2 on entry (kind, party2, day desc nulls last, id) where party2 is not null;
create index entry_code on entry (kind, code, target, day desc nulls last) where code is not null;
create index entry_plover on entry (plover) where plover is not null;
create index entry_place on entry (place) where place is not null;
create index entry_country on entry (country) where country is not null;
create index entry_target on entry (target) where target is not null;
create index entry_kin on entry (kin) where kin is not null;
create index entry_happening on entry (happening) where happening is not null;
create index entry_witnessed on entry (kind, witnesses) where witnesses > 1;
create table body (
  seq bigint primary key,
  json text not null
);
create table correction (
  entry text collate "C" primary key,
  report bigint not null,
  verdict text not null,
  who text not null,
  at text collate "C" not null,
  why text not null,
  original text not null,
  corrected text
);
-- Kins with events that no merge has looked at.
create table unmerged (kin text collate "C" primary key);
-- Words as the program takes a text apart, so that both databases find the same.
create table entry_text (seq bigint primary key, words tsvector not null);
create index entry_words on entry_text using gin (words);
create table report_text (seq bigint primary key, words tsvector not null);
create index report_words on report_text using gin (words);
