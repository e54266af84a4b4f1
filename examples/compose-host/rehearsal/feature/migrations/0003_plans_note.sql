-- Only adds: the release before this one goes on working while and after it runs.
alter table plans add column note text check (length(note) <= 2000);
