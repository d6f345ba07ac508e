# Read by ./soleus and ./verify: how to find a JDK 25, and Maven running on it.

# is_jdk25 DIR: is DIR the home of a JDK 25, compiler included?
is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[^0-9]' "$1/release" 2>/dev/null
}

# find_jdk25: sets jdk to the home of a JDK 25, or says in one sentence what is missing and fails.
find_jdk25() {
  local home
  if [ -n "${SOLEUS_JAVA_HOME:-}" ] && ! is_jdk25 "$SOLEUS_JAVA_HOME"; then
    echo "SOLEUS_JAVA_HOME is set to $SOLEUS_JAVA_HOME, which is not a JDK 25." >&2
    return 1
  fi
  for home in \
    "${SOLEUS_JAVA_HOME:-}" \
    "${JAVA_HOME:-}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/*; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      jdk=$home
      return 0
    fi
  done
  # Whatever java is on the PATH, asked for its home, so that links and shims do not matter.
  home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  if is_jdk25 "$home"; then
    jdk=$home
    return 0
  fi
  echo "Soleus needs a JDK 25 and found none: install one (for example Eclipse Temurin 25), or set SOLEUS_JAVA_HOME to its folder." >&2
  return 1
}

# maven25 ARGS: Maven on $jdk, without the JDK's warnings about Maven's own libraries.
maven25() {
  if ! command -v mvn > /dev/null; then
    echo "Soleus is built with Apache Maven 3.8 or later, and there is no mvn on the PATH: install it (for example the package 'maven')." >&2
    return 1
  fi
  JAVA_HOME=$jdk \
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
    mvn -B -ntp "$@" < /dev/null
}
