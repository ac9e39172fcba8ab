BEGIN;

-- Runs are worked on shard by shard, by workers that hold leases of them.
CREATE TYPE "stress_task_kind" AS ENUM ('shard', 'report');
CREATE TYPE "stress_task_state" AS ENUM ('pending', 'running', 'done');

CREATE TABLE "stress_tasks" (
    "run_id" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "kind" "stress_task_kind" NOT NULL,
    "path_from" INTEGER NOT NULL,
    "path_to" INTEGER NOT NULL,
    "state" "stress_task_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "holder" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "outcomes" BYTEA,
    "series" BYTEA,
    "watched" BYTEA,

    CONSTRAINT "stress_tasks_pkey" PRIMARY KEY ("run_id", "index")
);
CREATE INDEX "stress_tasks_state_lease_until_idx" ON "stress_tasks"("state", "lease_until");
ALTER TABLE "stress_tasks" ADD CONSTRAINT "stress_tasks_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "stress_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A run that was under way has no shards: it has to be asked for again.
UPDATE "stress_runs"
SET "state" = 'cancelled', "error" = 'Homeostat was updated while this run waited', "finished_at" = now()
WHERE "state" IN ('queued', 'running');

DROP INDEX "stress_runs_state_heartbeat_at_idx";
ALTER TABLE "stress_runs" DROP COLUMN "attempts",
DROP COLUMN "cancel_requested",
DROP COLUMN "heartbeat_at",
ADD COLUMN "engine_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN "ends_after" INTEGER,
ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "stress_runs" ALTER COLUMN "engine_hash" DROP DEFAULT;
CREATE INDEX "stress_runs_state_idx" ON "stress_runs"("state");

COMMIT;
