# shellcheck shell=sh
# How Java is started, by what it is to read. Both launchers read this file: that of the sources and that of the archive;
# the package for Debian is made with what it says.
# It calls nothing but find, because a container or a slim system may hold little more.

# Whether the run will be short: no service, and no file of more than some hundred sentences.
is_short() (
  before=
  case ${1:-} in watch | serve | evaluate) exit 1 ;; esac
  for given; do
    most=60000
    case $given in
      - | http://* | https://*) exit 1 ;;
      *.gz | *.zip | *.warc) most=15000 ;;
    esac
    case $given in
      -*) file= ;;
      /*) file=$given ;;
      *) file=./$given ;;
    esac
    if [ -d "$file" ] && [ "$before" != --knowledge ]; then exit 1; fi
    if [ -f "$file" ] && [ -n "$(find -L "$file" -prune -size "+${most}c")" ]; then exit 1; fi
    before=$given
  done
)

# What every run is started with; the launcher that jpackage makes knows nothing else.
usual_options() {
  echo "-XX:FreqInlineSize=50 ${DRAGOMAN_OPTS:--Xmx1g -Xmn320m} -XX:+UseSerialGC"
}

# A short run ends before the thorough compiler pays for itself; large pages pay in a long one. Left to itself that compiler
# copies methods of up to 325 bytes into each of their callers: it then takes nearly twice the time, and its code runs no faster.
# A service is first asked for a page, and the thorough compiler would take its time from that; it comes in when methods have
# run ten times as often as it asks by itself.
# shellcheck disable=SC2120
java_options() {
  how=-XX:TieredStopAtLevel=4
  if is_short "$@"; then
    how=-XX:TieredStopAtLevel=1
  elif [ -r /sys/kernel/mm/transparent_hugepage/enabled ]; then
    read -r pages </sys/kernel/mm/transparent_hugepage/enabled
    case $pages in *'[madvise]'* | *'[always]'*) how=-XX:+UseTransparentHugePages ;; esac
  fi
  if [ "${1:-}" = serve ]; then
    how="$how -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=20000"
    how="$how -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=2000000"
  fi
  echo "$how $(usual_options)"
}
