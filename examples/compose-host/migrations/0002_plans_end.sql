alter table plans add column ends_on date;
alter table plans add constraint plans_end_after_start check (ends_on >= starts_on);
create index plans_by_start on plans (starts_on, id);
