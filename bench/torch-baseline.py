"""PyTorch as a contender of bench/training.ts: `torch-baseline.py NETWORK THREADS`, batch 64, channels last.

Says what it is, then answers every line with one line of JSON: `train N` and `infer N` with the milliseconds of N steps,
`memory` with the peak so far in MiB. Ends with an error where PyTorch is not installed.
"""
import json
import resource
import sys
import time

import torch
from torch import nn

BATCH = 64


def seed_network():
    block = lambda inputs, outputs: [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
    layers = [*block(1, 32), *block(32, 64), *block(64, 128), nn.Flatten()]
    return nn.Sequential(*layers, nn.Linear(4608, 128), nn.ReLU(), nn.Linear(128, 7))


def vgg():
    layers, inputs = [], 1
    for i, outputs in enumerate((32, 32, 64, 64, 128, 128)):
        layers += [nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()]
        layers += [nn.MaxPool2d(2)] if i % 2 == 1 else []
        inputs = outputs
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(128, 7))


torch.set_num_threads(int(sys.argv[2]))
torch.manual_seed(0)
network = {"seed": seed_network, "vgg": vgg}[sys.argv[1]]().to(memory_format=torch.channels_last)
images = torch.randn(BATCH, 1, 48, 48).to(memory_format=torch.channels_last)
labels = torch.randint(0, 7, (BATCH,))
adam = torch.optim.Adam(network.parameters(), lr=1e-3)
loss = nn.CrossEntropyLoss()


def train():
    network.train()
    adam.zero_grad()
    loss(network(images), labels).backward()
    adam.step()


def infer():
    network.eval()
    with torch.no_grad():
        network(images)


def timed(run, count):
    milliseconds = []
    for _ in range(count):
        start = time.perf_counter()
        run()
        milliseconds.append((time.perf_counter() - start) * 1000)
    return {"milliseconds": milliseconds}


def say(line):
    print(json.dumps(line), flush=True)


say({"title": f"PyTorch {torch.__version__}, channels last, {sys.argv[2]} threads"})
for line in sys.stdin:
    order, *count = line.split()
    if order == "memory":
        say({"peakMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024})
    else:
        say(timed({"train": train, "infer": infer}[order], int(count[0])))
