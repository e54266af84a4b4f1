create table plans (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  starts_on date not null,
  created_at timestamptz not null default now()
);
