# What the scenarios and CI's run of the compose fleet share; sourced, from the project's folder.

passed=${passed:-0}
load=

ok() { passed=$((passed + 1)); printf 'ok %d - %s\n' "$passed" "$1"; }
fail() {
  printf 'FAILED: %s\n' "$1" >&2
  docker compose ps -a --format 'table {{.Name}}\t{{.Status}}' >&2 || true
  exit 1
}
within() { # SECONDS COMMAND …: whether it comes true
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.5
  done
}

running() { docker compose ps -q "$1" | wc -l; }
heartbeat() { docker exec "$1" curl -fsS --max-time 2 http://127.0.0.1:9000/actuator/heartbeat 2>/dev/null; }

# A line for each running instance: its container, then the partitions of TOPIC that it reads.
readers() { # SERVICE TOPIC
  local id
  for id in $(docker compose ps -q "$1"); do
    printf '%s %s\n' "${id:0:12}" "$(heartbeat "$id" | sed -n 's/.*"topic":"'"$2"'","partitions":\[\([0-9,]*\)\].*/\1/p')"
  done
}

# Whether each of PARTITIONS has exactly one reader, and READERS instances have any.
is_shared() { # SERVICE TOPIC PARTITIONS READERS
  local readers
  readers=$(readers "$1" "$2")
  [ "$(cut -d ' ' -f 2 <<<"$readers" | tr ',' '\n' | sed '/^$/d' | sort -n | paste -sd ' ')" = "$(seq -s ' ' 0 $(($3 - 1)))" ] &&
    [ "$(awk 'NF > 1' <<<"$readers" | wc -l)" = "$4" ]
}

# Whether no instance of SERVICE has anything left to read.
is_idle() { # SERVICE
  local id beat
  for id in $(docker compose ps -q "$1"); do
    beat=$(heartbeat "$id") || return 1
    ! grep -qE '"lag":[1-9]' <<<"$beat" || return 1
  done
}

scale() { # SERVICE INSTANCES
  echo "     scaling $1 to $2"
  docker compose up --wait --no-recreate --scale "$1=$2" "$1" >target/compose-up.log 2>&1 || {
    tail -n 5 target/compose-up.log >&2
    fail "cannot scale $1 to $2"
  }
}

# The one client outside the fleet: it sends numbered orders until it is told to stop, and judges what became of them.
start_load() { # RATE
  load=$(docker compose run -d prove --rate "$1" --seconds 1800 --customers 200 --timeout 180 2>/dev/null)
  within 60 has_sent || fail "the load does not begin: $(docker logs "$load" 2>&1 | tail -n 3)"
}
has_sent() { grep -q ' acknowledged ' <<<"$(docker logs "$load" 2>&1)"; }

stop_load() {
  local code
  docker kill --signal TERM "$load" >/dev/null
  code=$(timeout 240 docker wait "$load") || code='no exit'
  docker logs "$load" 2>&1 | tail -n 1 | sed 's/^/     /'
  [ "$code" = 0 ] || { docker logs "$load" 2>&1 | tail -n 15 >&2; fail 'what was acknowledged is not exactly what is stored'; }
  docker rm "$load" >/dev/null
  load=
}

forget_load() { if [ -n "$load" ]; then docker rm -f "$load" >/dev/null 2>&1; fi; }
trap forget_load EXIT
mkdir -p target
