# The companion as a container. Build: docker build -t backcare .
# Run:  docker run -d --name backcare --read-only --stop-timeout 35 --restart unless-stopped --env-file .env -v backcare:/data backcare

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# First what decides which packages are needed, so that a change of code does not fetch them again.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/BackCare.Core/BackCare.Core.csproj src/BackCare.Core/packages.lock.json src/BackCare.Core/
COPY src/BackCare.Discord/BackCare.Discord.csproj src/BackCare.Discord/packages.lock.json src/BackCare.Discord/
COPY src/BackCare.Bot/BackCare.Bot.csproj src/BackCare.Bot/packages.lock.json src/BackCare.Bot/
# Locked: a package that is not the one in the lock file, by its hash, stops the build.
RUN dotnet restore src/BackCare.Bot --locked-mode -r linux-x64 -p:PublishReadyToRun=true

COPY . .
RUN dotnet publish src/BackCare.Bot --no-restore -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o /app

# Not the alpine image: it has no ICU, which the names of days and months need.
FROM mcr.microsoft.com/dotnet/runtime:10.0
WORKDIR /app
COPY --from=build /app ./
# A new volume takes over the owner and the mode of this folder: nobody but the bot (and root) reads it.
RUN mkdir -m 700 /data && chown $APP_UID:$APP_UID /data

# No diagnostic socket in /tmp, so that the whole root can be read-only; /data is the only place that is written.
ENV DOTNET_EnableDiagnostics=0 Storage__Folder=/data
VOLUME /data
USER $APP_UID

HEALTHCHECK --interval=60s --timeout=10s --start-period=30s --retries=3 CMD ["dotnet", "BackCare.Bot.dll", "health"]
ENTRYPOINT ["dotnet", "BackCare.Bot.dll"]
