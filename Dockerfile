# The container image of the command: docker build -t localize .
# The build stage makes the Debian package, the runtime stage installs it. No .NET is needed at run time.
FROM ubuntu:24.04 AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates dotnet-sdk-10.0 git \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN build/pack deb --output /packages

FROM debian:12.12-slim
COPY --from=build /packages/ /packages/
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        /packages/localize_*.deb ca-certificates hunspell hunspell-es \
    && rm -rf /var/lib/apt/lists/* /packages \
    && useradd --uid 1000 --create-home localize \
    && install -d -o localize -g localize /work
COPY --chmod=755 build/container/health /usr/local/bin/localize-health
ENV LANG=C.UTF-8
USER localize
WORKDIR /work
VOLUME /work
# Tries the local engine. compose.yaml asks the servers of its services instead.
HEALTHCHECK --interval=5m --timeout=60s --start-period=10s CMD ["localize-health"]
ENTRYPOINT ["localize"]
CMD ["--help"]
