-- Bodies of the fixed mix for wrk: 20 % detractors, half of the customers never seen before, 10 % updates of an earlier
-- signal, comments of 20 to 400 characters. Arguments after `--`: API key, seed, name of the run.

local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

local words = {}
for word in ("the delivery came late again and nobody called me back although two people had promised they would "
    .. "support was friendly but the invoice is still wrong after three weeks I like the product it just works "
    .. "set-up took a day longer than your page says price went up without a word waiting for ages"):gmatch("%S+") do
    words[#words + 1] = word
end

local comments, recent = {}, {}
local signals, customers = 0, 0
local prefix, headers, day

local function comment()
    local length = math.random(20, 400)
    local text = words[math.random(#words)]
    while #text < length do text = text .. " " .. words[math.random(#words)] end
    return text:sub(1, length)
end

local function score()
    local chance = math.random()
    if chance < 0.2 then return math.random(0, 6) end
    if chance < 0.5 then return math.random(7, 8) end
    return math.random(9, 10)
end

local function customer()
    if customers == 0 or math.random() < 0.5 then
        customers = customers + 1
        return customers
    end
    return math.random(customers)
end

function init(arguments)
    math.randomseed(tonumber(arguments[2]) * 1000 + number)
    prefix = arguments[3] .. "-" .. number
    headers = { ["Authorization"] = "Bearer " .. arguments[1], ["Content-Type"] = "application/json" }
    day = os.date("!%Y-%m-%dT", os.time() - 86400)
    -- Drawing words for each request would take longer than answering it.
    for place = 1, 1000 do comments[place] = comment() end
end

-- All of a signal but its comment, which an update writes anew.
local function fresh()
    signals = signals + 1
    local who = customer()
    local head = string.format(
        '{"source":"load","id":"%s-%d","customer":{"id":"%s-c%d","email":"%s.c%d@example.com"},"measure":"nps",'
            .. '"score":%d,"occurred_at":"%s%02d:%02d:%02dZ","comment":"',
        prefix, signals, prefix, who, prefix, who, score(), day,
        math.random(0, 23), math.random(0, 59), math.random(0, 59))
    recent[signals % 1000 + 1] = head
    return head
end

function request()
    local head = #recent > 0 and math.random() < 0.1 and recent[math.random(#recent)] or fresh()
    return wrk.format("POST", wrk.path, headers, head .. comments[math.random(#comments)] .. '"}')
end

function done(summary, latency)
    io.write(string.format(
        'RESULT {"requests":%d,"microseconds":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d}\n',
        summary.requests, summary.duration, summary.errors.status,
        summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
        latency:percentile(50), latency:percentile(99)))
end
